import { createElement, type ReactNode } from 'react';
import type { Level } from './reading';

/** A heading whose rank depends on where it stands. */
export function Heading(props: { level: Level; id?: string; className?: string; children: ReactNode }) {
  const { level, ...rest } = props;
  return createElement(`h${level}`, rest);
}
