export { announceHeight } from './announceHeight';
export { attachGuest, type GuestParts, type Player } from './guest';
