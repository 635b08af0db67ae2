// kepler.gl as the page that it exports itself is made, but from files of this machine and over the same land.
const reducer = KeplerGl.keplerGlReducer.initialState({ uiState: { readOnly: true, currentModal: null } });
const store = Redux.createStore(
  Redux.combineReducers({ keplerGl: reducer }),
  {},
  Redux.compose(Redux.applyMiddleware(...KeplerGl.enhanceReduxMiddleware([]))),
);
const land = { id: 'land', label: 'Land', url: new URL('./data/style.json', location.href).href, icon: '' };
const app = React.createElement(
  ReactRedux.Provider,
  { store },
  React.createElement(KeplerGl.KeplerGl, {
    id: 'map',
    width: innerWidth,
    height: innerHeight,
    mapboxApiAccessToken: '',
    mapStylesReplaceDefault: true,
    mapStyles: [land],
  }),
);
ReactDOM.createRoot(document.getElementById('app')).render(app);

const response = await fetch('./data/rows.json');
const data = KeplerGl.processGeojson(await response.json());
store.dispatch(
  KeplerGl.addDataToMap({
    datasets: { info: { label: 'Events', id: 'events' }, data },
    options: { centerMap: true, readOnly: true },
    config: {
      version: 'v1',
      config: {
        mapStyle: { styleType: 'land' },
        visState: {
          filters: [{ id: 'time', dataId: ['events'], name: ['start'], type: 'timeRange', enlarged: true }],
        },
      },
    },
  }),
);
const painted = (name) =>
  requestAnimationFrame(() => requestAnimationFrame(() => document.documentElement.setAttribute(name, '')));
const look = () => {
  if (document.querySelector('.maplibregl-canvas, .mapboxgl-canvas') === null)
    return requestAnimationFrame(look);
  painted('data-seen');
  painted('data-ready');
};
look();
