/** True where the reader asks for no motion, at this moment. */
export const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
