let settle = () => {};

/** Names what is done before the page is loaded anew, such as writing down what its address has yet to say. */
export const beforeReload = (run: () => void): void => {
  settle = run;
};

/** Loads the page anew, as the reader sees it. */
export function reload(): void {
  settle();
  location.reload();
}
