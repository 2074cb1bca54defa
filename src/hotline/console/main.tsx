import "./content-policy.js";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.js";
import "./mantine.css";
import "./style.css";

const place = document.getElementById("root");
if (place === null) throw new Error("The page has no element with the id root.");
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
