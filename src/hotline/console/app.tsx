import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { useState } from "react";
import { createQueryClient } from "./api/query-client.js";
import { Gate } from "./session/gate.js";
import { Boundary } from "./shell/boundary.js";
import { theme } from "./theme.js";

/** The whole console. */
export function App() {
  const [client] = useState(createQueryClient);
  return (
    <MantineProvider theme={theme} forceColorScheme="light">
      <Boundary what="Trang">
        <QueryClientProvider client={client}>
          <Gate />
        </QueryClientProvider>
      </Boundary>
    </MantineProvider>
  );
}
