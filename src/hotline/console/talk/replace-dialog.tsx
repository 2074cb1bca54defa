import { Button, Modal } from "@mantine/core";

interface ReplaceDialogProps {
  /** What is to go into the box; null: nothing is. */
  readonly words: string | null;
  readonly close: () => void;
  readonly replace: (words: string) => void;
  readonly join: (words: string) => void;
}

/** Asks before words that were held back take the place of what stands in the box. */
export function ReplaceDialog({ words, close, replace, join }: ReplaceDialogProps) {
  const take = (put: (words: string) => void) => {
    close();
    if (words !== null) put(words);
  };
  return (
    <Modal opened={words !== null} onClose={close} title="Ô trả lời đang có chữ">
      <div className="form">
        <p className="said">“{words}”</p>
        <div className="dialog-choices">
          <Button onClick={() => take(join)} data-autofocus>
            Nối vào sau chữ đang có
          </Button>
          <Button variant="default" onClick={() => take(replace)}>
            Thay chữ đang có
          </Button>
          <Button variant="default" onClick={close}>
            Thôi
          </Button>
        </div>
      </div>
    </Modal>
  );
}
