/** The package types only its barrel of 6,000 icons; single icons are files of their own. */
declare module "@tabler/icons-react/dist/esm/icons/*.mjs" {
  const icon: import("@tabler/icons-react").Icon;

  // biome-ignore lint/style/noDefaultExport: so the files of the package are made
  export { icon as default };
}
