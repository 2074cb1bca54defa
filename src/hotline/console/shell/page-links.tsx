import { Menu } from "@mantine/core";
import type { Me } from "../../api/contract.js";
import { IconOpen } from "../icons.js";
import { usePlace } from "./address.js";
import { homeOf } from "./home.js";
import { type MenuPlace, menuOf } from "./pages.js";

/** The talks and the pages side by side, where there is room: what is daily as links, the rest in menus. */
export function PageLinks({ me }: { readonly me: Me }) {
  const { page } = usePlace();
  const open = page?.id ?? homeOf(me);
  const groups = menuOf(me);
  if (groups.length === 0) return null;
  return (
    <nav className="page-links" aria-label="Trang">
      {groups.map(({ id, title, shown, places }) =>
        shown === "menu" && places.length > 1 ? (
          <GroupMenu key={id} title={title} places={places} open={open} />
        ) : (
          places.map((place) => (
            <a
              key={place.title}
              href={place.address}
              className="page-link"
              aria-current={place.id === open ? "page" : undefined}
            >
              {place.title}
            </a>
          ))
        ),
      )}
    </nav>
  );
}

interface GroupMenuProps {
  readonly title: string;
  readonly places: readonly MenuPlace[];
  readonly open: string | null;
}

function GroupMenu({ title, places, open }: GroupMenuProps) {
  const inside = places.find(({ id }) => id !== null && id === open);
  return (
    <Menu position="bottom-start" width={220} withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button type="button" className="page-link" aria-current={inside === undefined ? undefined : "true"}>
          {title}
          {inside !== undefined && <span className="hidden-words">, đang mở {inside.title}</span>}
          <IconOpen size={16} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {places.map(({ id, title: name, icon: Icon, address }) => (
          <Menu.Item
            key={name}
            component="a"
            href={address}
            leftSection={<Icon size={18} aria-hidden />}
            aria-current={id === open ? "page" : undefined}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
