interface SaveLinkProps {
  readonly url: string;
  readonly locked: boolean;
}

/** Puts what a person sent on this computer, which is written down; what is locked is never offered. */
export function SaveLink({ url, locked }: SaveLinkProps) {
  if (locked) return null;
  return (
    <a href={`${url}?save=1`} download>
      Lưu tệp về máy
    </a>
  );
}
