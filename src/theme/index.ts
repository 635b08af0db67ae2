export * from './embedded';
export * from './theme';
