import type { Me } from "../../api/contract.js";
import { usePlace } from "./address.js";
import { pageAddress, pagesOf } from "./pages.js";

/** The talks and the pages side by side, where there is room; on a narrow screen they stand in the menu. */
export function PageLinks({ me }: { readonly me: Me }) {
  const { page } = usePlace();
  const pages = pagesOf(me);
  if (pages.length === 0) return null;
  const links = [
    ...(me.actions.includes("talk.list") ? [{ id: null, title: "Trực" }] : []),
    ...pages.map(({ id, title }) => ({ id, title })),
  ];
  return (
    <nav className="page-links" aria-label="Trang">
      {links.map(({ id, title }) => (
        <a
          key={title}
          href={id === null ? "#/" : pageAddress(id)}
          aria-current={(page?.id ?? null) === id ? "page" : undefined}
        >
          {title}
        </a>
      ))}
    </nav>
  );
}
