/**
 * Words of the South, the Centre and the North that a standard list lacks. Those that mean nothing else are read as
 * the standard word.
 */
export const regional = `
hổng = không; hõng = không; rứa = vậy; nớ = đó; trển = trên; trỏng = trong; ngoải = ngoài; bển = bên; hổm = hôm
oánh = đánh; quýnh = đánh; uýnh = đánh; quánh = đánh; wánh = đánh; oánk = đánh; wýnh = đánh; uýn = đánh; quính = đánh
kím = kiếm
`;
