import type { Position } from 'geojson';

/** A sea or an ocean: its name, and lines on its surface along which the name may run, the best first, west end first. */
export interface Water {
  readonly name: string;
  readonly kind: 'sea' | 'ocean';
  readonly lines: readonly (readonly [west: Position, east: Position])[];
}

const sea = (name: string, ...lines: Water['lines']): Water => ({ name, kind: 'sea', lines });
const ocean = (name: string, ...lines: Water['lines']): Water => ({ name, kind: 'ocean', lines });

/** In degrees, read off the basemap: each line keeps clear of land by what its name takes. */
export const WATERS: readonly Water[] = [
  ocean(
    'Atlantic Ocean',
    [
      [-62, 31],
      [-22, 31],
    ],
    [
      [-32, -22],
      [6, -22],
    ],
  ),
  ocean(
    'Indian Ocean',
    [
      [66, -15],
      [100, -15],
    ],
    [
      [54, 1],
      [70, 1],
    ],
  ),
  ocean(
    'Pacific Ocean',
    [
      [-152, 8],
      [-112, 8],
    ],
    [
      [155, 31],
      [178, 31],
    ],
    [
      [-170, 38],
      [-138, 38],
    ],
    [
      [-130, -32],
      [-92, -32],
    ],
  ),
  sea(
    'Mediterranean Sea',
    [
      [16.5, 34],
      [30, 34],
    ],
    [
      [3, 38.2],
      [11, 38.4],
    ],
    [
      [28.5, 33],
      [34, 33],
    ],
  ),
  sea('Arabian Sea', [
    [60, 16.5],
    [69, 16.5],
  ]),
  sea('Bay of Bengal', [
    [85, 14.5],
    [92, 14.5],
  ]),
  sea('Norwegian Sea', [
    [-2, 66.5],
    [9, 67.5],
  ]),
  sea('Barents Sea', [
    [33, 73],
    [47, 73],
  ]),
  sea('North Sea', [
    [1, 55.9],
    [6.5, 55.9],
  ]),
  sea(
    'Baltic Sea',
    [
      [16.6, 55.5],
      [20, 55.7],
    ],
    [
      [19.4, 56.6],
      [20.5, 58.8],
    ],
  ),
  sea('Gulf of Bothnia', [
    [18.6, 60.9],
    [20.4, 62.6],
  ]),
  sea('Bay of Biscay', [
    [-7.5, 45.3],
    [-2.5, 45.3],
  ]),
  sea('Gulf of Guinea', [
    [-3, 2.4],
    [6, 2.4],
  ]),
  sea('Black Sea', [
    [29.5, 43.3],
    [39, 43.1],
  ]),
  sea(
    'Caspian Sea',
    [
      [49.6, 38.3],
      [53.2, 38.3],
    ],
    [
      [49.6, 42.6],
      [52, 38.4],
    ],
    [
      [51, 42],
      [52.2, 38.4],
    ],
    [
      [48.8, 42.5],
      [51.2, 42.5],
    ],
  ),
  sea('Red Sea', [
    [36.8, 23.9],
    [39.8, 18.6],
  ]),
  sea('Persian Gulf', [
    [49.2, 28.8],
    [53.3, 25.8],
  ]),
  sea('Gulf of Aden', [
    [45.2, 12],
    [50.9, 13.2],
  ]),
  sea('Gulf of Oman', [
    [57.4, 25.1],
    [60.8, 24.2],
  ]),
  sea('Tyrrhenian Sea', [
    [10.3, 40.2],
    [14.3, 39.6],
  ]),
  sea('Ionian Sea', [
    [17.4, 37.8],
    [20, 37.8],
  ]),
  sea('Adriatic Sea', [
    [13.4, 44.3],
    [15.9, 42.9],
  ]),
  sea('Aegean Sea', [
    [24.7, 39.4],
    [25.8, 38.8],
  ]),
  sea('Sea of Azov', [
    [35.4, 46.1],
    [37.8, 46.3],
  ]),
  sea('Sea of Marmara', [
    [27.9, 40.75],
    [28.9, 40.8],
  ]),
  sea('Strait of Hormuz', [
    [55.9, 26.5],
    [56.9, 26.6],
  ]),
  sea('Gulf of Suez', [
    [32.8, 29.2],
    [33.15, 28.5],
  ]),
  sea('Gulf of Aqaba', [
    [34.61, 28.4],
    [34.83, 29.2],
  ]),
];
