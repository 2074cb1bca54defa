import { z } from "zod";

// The page's content policy forbids code made from text, which zod would try when the first schema is made.
z.config({ jitless: true });
