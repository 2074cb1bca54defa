import type { Me } from "../../api/contract.js";
import { useAtOnce, useOpening } from "../api/settings.js";
import { PageSheet } from "../shell/page-sheet.js";
import { Failure, Waiting } from "../shell/states.js";
import { AtOnceForm } from "./at-once-form.js";
import { OpeningForm } from "./opening-form.js";
import { OtherSettings } from "./other-settings.js";
import "./settings.css";

/** What an office settles for all talks. */
export function SettingsPage({ me, leave }: { readonly me: Me; readonly leave: () => void }) {
  const opening = useOpening();
  const atOnce = useAtOnce();
  return (
    <PageSheet title="Cài đặt" leave={leave}>
      <div className="settings">
        {opening.data !== undefined ? (
          <OpeningForm stands={opening.data} />
        ) : opening.isPending ? (
          <Waiting rows={3} height={72} />
        ) : (
          <Failure error={opening.error} retry={() => void opening.refetch()} />
        )}
        {atOnce.data !== undefined ? (
          <AtOnceForm stands={atOnce.data} />
        ) : atOnce.isPending ? (
          <Waiting rows={2} height={44} />
        ) : (
          <Failure error={atOnce.error} retry={() => void atOnce.refetch()} />
        )}
        <OtherSettings me={me} />
      </div>
    </PageSheet>
  );
}
