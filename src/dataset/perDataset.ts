import type { Dataset } from './types';

/** What is made once for each dataset, when first asked for, and kept as long as the dataset. */
export function perDataset<Value>(make: (dataset: Dataset) => Value): (dataset: Dataset) => Value {
  const made = new WeakMap<Dataset, { readonly value: Value }>();
  return (dataset) => {
    const known = made.get(dataset) ?? { value: make(dataset) };
    made.set(dataset, known);
    return known.value;
  };
}
