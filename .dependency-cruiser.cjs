// The direction of imports between the rooms of src/ (see docs/architecture.md).
// A room may import itself, `model` and `infra`; everything else that crosses is listed here.
const rooms = [
  "channels",
  "delivery",
  "flow",
  "understanding",
  "knowledge",
  "conversation",
  "cases",
  "hotline",
  "sharing",
  "reports",
  "http",
  "infra",
  "model",
];
const allowed = {
  model: [],
  infra: ["model"],
  channels: ["model", "infra"],
  delivery: ["model", "infra"],
  flow: ["model", "infra"],
  knowledge: ["model", "infra"],
  understanding: ["model", "infra"],
  conversation: ["model", "infra", "flow", "knowledge", "understanding"],
  cases: ["model", "infra"],
  hotline: ["model", "infra", "cases"],
  sharing: ["model", "infra", "cases"],
  reports: ["model", "infra", "cases"],
  http: ["model", "infra"],
};
module.exports = {
  forbidden: [
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    ...rooms.map((room) => ({
      name: `room-${room}`,
      comment: `src/${room} may import only: ${[room, ...allowed[room]].join(", ")}`,
      severity: "error",
      from: { path: `^src/${room}/` },
      to: { path: "^src/", pathNot: `^src/(${[room, ...allowed[room]].join("|")})/` },
    })),
    {
      name: "nobody-imports-main",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^src/main\\.ts$" },
    },
    {
      name: "only-conversation-knows-botkit",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/conversation/" },
      to: { path: "node_modules/(botkit|botbuilder[^/]*)/" },
    },
    {
      name: "channels-do-not-know-each-other",
      severity: "error",
      from: { path: "^src/channels/([^/]+)/" },
      to: { path: "^src/channels/([^/]+)/", pathNot: "^src/channels/$1/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    exclude: { path: "^src/(hotline/console|channels/web/page)/" },
  },
};
