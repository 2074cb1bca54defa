import { createTheme, type MantineColorsTuple } from "@mantine/core";

const teal: MantineColorsTuple = [
  "#eef7f6",
  "#dcedeb",
  "#b5dad7",
  "#8ac6c1",
  "#63b1ab",
  "#3d9992",
  "#1f827b",
  "#0b6a65",
  "#0b5d5a",
  "#084744",
];

/** Calm, light, and of strong contrast; the fonts are those the computer has. */
export const theme = createTheme({
  primaryColor: "teal",
  primaryShade: 8,
  colors: { teal },
  fontFamily: '"Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif',
  defaultRadius: 8,
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    Modal: {
      defaultProps: {
        centered: true,
        closeButtonProps: { "aria-label": "Đóng" },
        transitionProps: { duration: 0 },
      },
    },
    Drawer: {
      defaultProps: { closeButtonProps: { "aria-label": "Đóng" }, transitionProps: { duration: 0 } },
    },
    Tooltip: { defaultProps: { withArrow: true, transitionProps: { duration: 0 } } },
    Menu: { defaultProps: { transitionProps: { duration: 0 } } },
  },
});
