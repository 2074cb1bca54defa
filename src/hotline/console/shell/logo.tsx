/** The name of the product with its sign. */
export function Logo() {
  return (
    <span className="logo">
      <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">
        <rect width="32" height="32" rx="9" fill="currentColor" />
        <path
          d="M8 9h16a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-8l-6 5v-5H8a2 2 0 0 1-2-2v-9a2 2 0 0 1 2-2z"
          fill="#fff"
        />
        <circle cx="16" cy="15.5" r="2.6" fill="currentColor" />
      </svg>
      <span>
        Tiếng Em <span className="logo-part">Trực</span>
      </span>
    </span>
  );
}
