import { type Activity, BotAdapter, MemoryStorage, TurnContext } from "botbuilder-core";
import { Dialog, type DialogContext, type DialogTurnResult } from "botbuilder-dialogs";
import { Botkit } from "botkit";

/** A dialog that waits for ever and does nothing: what the framework itself costs. */
class EmptyDialog extends Dialog {
  override async beginDialog(): Promise<DialogTurnResult> {
    return Dialog.EndOfTurn;
  }

  override async continueDialog(): Promise<DialogTurnResult> {
    return Dialog.EndOfTurn;
  }
}

class NoAdapter extends BotAdapter {
  override async sendActivities() {
    return [];
  }

  override async updateActivity() {}

  override async deleteActivity() {}

  override async continueConversation() {}
}

/** A turn of plain Botkit: one dialog that does nothing, storage in memory. */
export function createEmptyBotkit(): (index: number) => Promise<void> {
  const adapter = new NoAdapter();
  const storage = new MemoryStorage();
  const botkit = new Botkit({ adapter, storage, disable_webserver: true, disable_console: true });
  botkit.dialogSet.add(new EmptyDialog("empty"));
  botkit.interrupts(
    async (message) => message.text === "begin",
    "event",
    async (bot) => {
      await (bot.getConfig("dialogContext") as DialogContext).beginDialog("empty");
    },
  );
  return async (index) => {
    const person = `p${index % 100}`;
    const activity: Partial<Activity> = {
      type: "event",
      channelId: "bench",
      conversation: { id: person, isGroup: false, conversationType: "", name: "" },
      from: { id: person, name: "" },
      recipient: { id: "bot", name: "" },
      text: index < 0 || index < 100 ? "begin" : "go on",
    };
    await botkit.handleTurn(new TurnContext(adapter, activity));
  };
}
