/** Foreign words of everyday chat. They stand as they are, although a rule could make a Vietnamese word of them. */
export const loanWords: ReadonlySet<string> = new Set(
  `ok okay sos hello hey bye game gamer video clip zalo facebook tiktok youtube google messenger instagram telegram discord
  roblox minecraft facetime gmail email web website link app wifi online offline internet chat bot hotline test team top
  rank skin nick fan club idol stress sex gay les lgbt bully hack scam shop ship shipper sale free style real fake crush
  mic micro camera laptop ipad iphone android pin sim usb taxi bus sorry please help help's yes no you the and is was has
  have mom mum dad father mother brother sister teacher school home hurt hurts hit hits beat beats me my he she him her
  they we us who what why how where when can could will would should not don't want need talk scared afraid die kill
  covid vaccine vitamin panadol paracetamol pizza hihi haha hehe huhu hic kaka keke alo karate boxing radio tivi`
    .trim()
    .split(/\s+/),
);
