import { Button, Drawer } from "@mantine/core";
import { useRef, useState } from "react";
import type { Me } from "../../api/contract.js";
import { IconMenu } from "../icons.js";
import { usePlace } from "./address.js";
import { homeOf } from "./home.js";
import { menuOf } from "./pages.js";

/** The same groups as the header's, one below the other, for a screen without room for links. */
export function PageSheetMenu({ me }: { readonly me: Me }) {
  const [opened, open] = useState(false);
  const { page } = usePlace();
  const here = page?.id ?? homeOf(me);
  const groups = menuOf(me);
  const button = useRef<HTMLButtonElement>(null);
  if (groups.length === 0) return null;
  return (
    <>
      <Button
        ref={button}
        variant="subtle"
        className="page-menu"
        aria-haspopup="dialog"
        leftSection={<IconMenu size={20} aria-hidden />}
        onClick={() => open(true)}
      >
        Trang
      </Button>
      <Drawer
        opened={opened}
        onClose={() => {
          open(false);
          button.current?.focus();
        }}
        title="Trang"
        size={300}
        // A page that was chosen takes the focus itself.
        returnFocus={false}
      >
        <nav aria-label="Trang" className="page-groups">
          {groups.map(({ id, title, places }) => (
            <section key={id} aria-label={title}>
              <h2>{title}</h2>
              <ul>
                {places.map(({ id: place, title: name, icon: Icon, address }) => (
                  <li key={name}>
                    <a
                      href={address}
                      aria-current={place === here ? "page" : undefined}
                      onClick={() => open(false)}
                    >
                      <Icon size={20} aria-hidden />
                      {name}
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </nav>
      </Drawer>
    </>
  );
}
