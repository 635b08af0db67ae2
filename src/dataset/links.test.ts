import { describe, expect, it } from 'vitest';
import { linkOf } from '.';

describe('linkOf', () => {
  it.each([
    'https://www.trtworld.com/article/cd914a5e2eb5',
    'https://fr.irna.ir/news/85863115/c%C3%B4t%C3%A9s?x=1&y=2#part',
  ])('links to %s', (url) => {
    expect(linkOf(url)).toBe(url);
  });

  it.each([
    null,
    '',
    'http://thepolity.co.in/article/213',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' https://a.example/',
    'https://a.example/\nb',
    'https:\\\\a.example',
    'https://user@a.example/',
    'https://user:word@a.example/',
    'data:text/html,hi',
    '//a.example/',
    'https://',
  ])('leaves %j as text', (url) => {
    expect(linkOf(url)).toBeNull();
  });
});
