import { App, type AppProps } from './App';
import { Veiled } from './Veiled';

/** The page in the mode that the view asks for, knowing of the story what may be known. */
export function Root(props: AppProps) {
  return (
    <Veiled dataset={props.dataset} store={props.store}>
      {(dataset, store) => <App {...props} dataset={dataset} store={store} />}
    </Veiled>
  );
}
