import { describe, expect, it } from "vitest";
import { drawFlow } from "../../src/flow/draw.js";
import { readFlow } from "../../src/flow/read.js";
import { sample } from "./samples.js";

describe("a flow for people to look at", () => {
  it("is drawn as a Mermaid flowchart", () => {
    expect(drawFlow(sample("intake"))).toMatchInlineSnapshot(`
      "flowchart TD
        begin(["intake, version 1"]) --> s_hello
        s_hello["hello<br/>says"]
        s_hello --> s_who
        s_who{{"who<br/>asks: choice"}}
        s_who -->|"who is friend"| s_friend_age
        s_who -->|"else"| s_place
        s_friend_age{{"friend-age<br/>asks: age, may be skipped<br/>note friend"}}
        s_friend_age --> s_friend_thanks
        s_friend_thanks["friend-thanks<br/>says"]
        s_friend_thanks --> s_place
        s_place{{"place<br/>says<br/>asks: place<br/>[call-111]"}}
        s_place --> s_story
        s_story{{"story<br/>asks: text, may be skipped"}}
        s_story --> s_hurt
        s_hurt{{"hurt<br/>only if who is me<br/>asks: yes-no"}}
        s_hurt --> s_kinds
        s_kinds{{"kinds<br/>asks: choices, may be skipped"}}
        s_kinds --> s_check
        s_check{{"check<br/>asks: summary, may be skipped"}}
        s_check --> s_done
        s_done["done<br/>says<br/>complete-case"]
        s_done --> e_done
        e_done(["done"])
      "
    `);
  });

  it("is read with its words beside it", () => {
    const own = {
      choose: {
        ask: "Bạn muốn gì?",
        ask_child: "Em muốn gì?",
        ask_adult: "Anh/chị muốn gì?",
        choices: { write: "Viết" },
      },
      words: { ask: "Viết ở đây:\nmột dòng cũng được." },
    };
    expect(readFlow(sample("chat"), { own, common: { skip: "Bỏ qua" } })).toMatchInlineSnapshot(`
      "chat, version 1; begins with hello

      ── hello
         only if not (told is true)
         → choose

      ── choose (choice)
         ask          Bạn muốn gì?
         ask, child   Em muốn gì?
         ask, adult   Anh/chị muốn gì?
         ( Viết )  write
         ( no text )  enough
         → words if choose is write
         → bye

      ── words (text, may be skipped)
         ask          Viết ở đây:
                      một dòng cũng được.
         ( Bỏ qua )  skip
         → heard

      ── heard
         → choose

      ── bye
         ends: done

      "
    `);
  });
});
