import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Happening } from '../../dataset';
import { type CardWords, type Drawing, drawCard, frameCode } from '../../export';
import { describeDate } from '../../messages';
import { EventPage } from '../../ui';
import { defaultView, serializeView, type View } from '../../view';
import { CARD_SIZE, type Card, cardTags, NAME, oembedOf } from './card';
import { drawingOf, eventDrawingOf, type Stock } from './drawing';
import { pageMarkup } from './page';
import type { Rasterize } from './picture.node';
import { tag } from './tag';

/** What is published besides the page when its address is known. */
export interface Publication {
  readonly stock: Stock & { readonly site: string };
  /** Null where this machine draws no pictures: cards then go without. */
  readonly rasterize: Rasterize | null;
  /** Where the site has been built. */
  readonly folder: string;
  /** The `<link>`s to its style sheets, as the first page has them. */
  readonly stylesheets: string;
}

const STORY = { picture: 'card.png', oembed: 'oembed.json' } as const;
const EVENTS = 'event/';
const TO_MAP = 'to-map.js';

/** Words that end where a preview would cut them off anyway, at a word. */
const brief = (text: string, most = 300) =>
  text.length <= most ? text : `${text.slice(0, text.lastIndexOf(' ', most))} …`;

/**
 * Writes what links to the site are shown by elsewhere: a picture and oEmbed's file for the story, and for each event a
 * page of its own with both. Every event has one: each can be opened by a link, has a summary and names its sources.
 * Gives what the first page's head says.
 */
export async function publishCards({ stock, rasterize, folder, stylesheets }: Publication): Promise<string> {
  const { dataset, messages, site } = stock;
  const { t } = messages;
  const defaults = { page: defaultView(dataset), embed: defaultView(dataset, 'embed') };
  mkdirSync(join(folder, EVENTS), { recursive: true });

  // While one picture is written the next is drawn.
  let writing: Promise<void> = Promise.resolve();
  const draw = async (path: string, drawing: Drawing, words: CardWords): Promise<void> => {
    if (!rasterize) return;
    const bytes = Promise.resolve(rasterize(drawCard(drawing, words), CARD_SIZE));
    await writing;
    writing = bytes.then((png) => writeFileSync(join(folder, path), png));
  };
  const pictureOf = (path: string, title: string, dates: string): Card['picture'] =>
    rasterize && { path, alt: t('share.card.alt', { title, dates }) };
  const writeOembed = (card: Card, view: View, dates: string): void => {
    const { title } = card;
    const words = {
      title: t('share.embed.title', { title, dates }),
      words: t('share.embed.link', { title, dates }),
    };
    const frame = (height: number) => frameCode({ base: site, view, defaults, height, ...words });
    writeFileSync(join(folder, card.oembed), oembedOf(card, frame));
  };

  const publishEvent = async (event: Happening): Promise<void> => {
    const { id, title } = event;
    const dates = describeDate(event.time, { lang: messages.locale, clock: 'place', t });
    const below = `${t(`kind.${event.kind}`, { count: 1 })} · ${t(`certainty.${event.certainty}`)}`;
    const path = `${EVENTS}${id}`;
    await draw(`${path}.png`, eventDrawingOf(stock, event), {
      above: dataset.meta.title,
      title,
      dates,
      below,
      name: NAME,
    });
    const card: Card = {
      site,
      path: `${path}.html`,
      kind: 'article',
      title,
      description: brief(event.summary),
      picture: pictureOf(`${path}.png`, title, dates),
      oembed: `${path}.json`,
    };
    const view = { ...defaults.page, event: id };
    writeOembed(card, view, dates);
    const map = `../${serializeView(view, defaults.page)}`;
    const content = (
      <EventPage
        event={event}
        dataset={dataset}
        clock="place"
        messages={messages}
        map={map}
        picture={card.picture && { src: `./${id}.png`, alt: card.picture.alt, ...CARD_SIZE }}
        linkTo={(other) => `./${other}.html#text`}
      />
    );
    const head = [
      tag('meta', { name: 'description', content: card.description }),
      cardTags(card),
      `${tag('script', { src: `./${TO_MAP}`, 'data-map': map })}</script>`,
    ].join('');
    const page = {
      lang: messages.lang,
      dir: messages.dir,
      title: `${title} – ${dataset.meta.title}`,
      root: '../',
      stylesheets,
    };
    writeFileSync(join(folder, card.path), pageMarkup({ ...page, head, content }));
  };

  const { title, dek } = dataset.meta;
  const opening = drawingOf(stock, defaults.page);
  const { dates } = opening.caption;
  await draw(STORY.picture, opening, { above: '', title, dates, below: dek, name: NAME });
  const story: Card = {
    site,
    path: '',
    kind: 'website',
    title,
    description: dek,
    picture: pictureOf(STORY.picture, title, dates),
    oembed: STORY.oembed,
  };
  writeOembed(story, defaults.page, dates);
  copyFileSync('src/entry/build/toMap.js', join(folder, EVENTS, TO_MAP));
  for (const event of dataset.events) await publishEvent(event);
  await writing;
  return cardTags(story) + tag('meta', { name: 'readout:event-pages', content: site + EVENTS });
}
