import { Button } from "@mantine/core";
import { IconDownload } from "../icons.js";
import { FormNote } from "../session/entrance.js";
import { CopyButton } from "../shell/copy-button.js";

interface BackupCodesProps {
  readonly codes: readonly string[];
  readonly login: string;
  readonly done: () => void;
}

/** Shows the back-up codes the only time they are shown. */
export function BackupCodes({ codes, login, done }: BackupCodesProps) {
  return (
    <div className="form">
      <FormNote tone="calm">
        Đã đặt xong. Mất điện thoại thì vào bằng một trong các mã dự phòng dưới đây.
      </FormNote>
      <ul className="backup-codes" aria-label="Mã dự phòng">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p className="small">
        Mỗi mã dùng một lần. Các mã chỉ hiện lần này: xin in ra hoặc tải về, cất ở nơi chỉ mình mở được, đừng
        để trên điện thoại có ứng dụng xác thực.
      </p>
      <div className="button-row">
        <Button
          component="a"
          variant="default"
          href={asFile(codes, login)}
          download="ma-du-phong-tieng-em.txt"
          leftSection={<IconDownload size={18} aria-hidden />}
        >
          Tải về
        </Button>
        <CopyButton text={codes.join("\n")} what="các mã dự phòng" />
      </div>
      <Button size="md" onClick={done} fullWidth>
        Tôi đã cất các mã
      </Button>
    </div>
  );
}

function asFile(codes: readonly string[], login: string): string {
  const text = [`Mã dự phòng – Tiếng Em – ${login}`, "Mỗi mã dùng một lần.", "", ...codes, ""].join("\r\n");
  return `data:text/plain;charset=utf-8,${encodeURIComponent(text)}`;
}
