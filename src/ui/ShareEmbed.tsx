import { useId, useState } from 'react';
import { KINDS, type Kind } from '../dataset';
import { componentCode, type Embedding, frameCode, pictureCode, type StandIn } from '../export';
import { LANGUAGES } from '../messages';
import { EMBED_HEIGHT } from '../theme';
import { THEME_CHOICES, type View } from '../view';
import { Choice } from './Choices';
import { ShareCopy } from './ShareCopy';
import type { SharePartProps } from './ShareLink';

/** What the code puts into an article. */
type Embedded = 'frame' | 'component' | 'picture';

/** The picture that the build has made of the first view; null where it has made none. */
function builtPicture(): StandIn | null {
  const link = document.querySelector<HTMLLinkElement>('link[rel="image_src"]');
  if (!link) return null;
  const { width, height } = link.dataset;
  return { src: link.href, alt: link.title, width: Number(width), height: Number(height) };
}

/** A language's name in itself. */
const ownName = (lang: string) => new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang;

/** Code that puts the map into an article, and what it starts with. */
export function ShareEmbed({ dataset, view, messages, wordsFor, base, defaults }: SharePartProps) {
  const { t } = messages;
  const { title, version } = dataset.meta;
  const [as, setAs] = useState<Embedded>('frame');
  const [picture] = useState(builtPicture);
  const [start, setStart] = useState<'now' | 'opening'>('now');
  const [data, setData] = useState<'live' | 'pinned'>('live');
  const [theme, setTheme] = useState<View['theme']>(view.theme);
  const [lang, setLang] = useState(messages.lang);
  const [kinds, setKinds] = useState<readonly Kind[]>(view.kinds ?? KINDS);
  const languageField = useId();

  const embedded: View = {
    // A frame has no room for a tour: it shows the view alone.
    ...(start === 'now' ? { ...view, tour: null } : defaults.page),
    kinds: kinds.length === KINDS.length ? null : kinds,
    theme,
    lang,
    // Of a part of the dataset the version is not told.
    version: data === 'pinned' && view.hide === 'none' ? version : null,
  };
  const { dates } = wordsFor(embedded);
  const embedding: Embedding = {
    base,
    view: embedded,
    defaults,
    title: t('share.embed.title', { title, dates }),
    words: t('share.embed.link', { title, dates }),
    // The width of the column that it will stand in is not known; what is left over is better than what is cut off.
    height: EMBED_HEIGHT.wide,
  };
  const code =
    as === 'picture' && picture
      ? pictureCode(embedding, picture)
      : as === 'component'
        ? componentCode(embedding)
        : frameCode(embedding);
  const press = (kind: Kind) =>
    setKinds((before) => KINDS.filter((other) => before.includes(other) !== (other === kind)));
  return (
    <section className="share-part" aria-labelledby="share-embed">
      <h3 id="share-embed">{t('share.embed')}</h3>
      <Choice
        name={t('share.embed.as')}
        options={[
          ['frame', t('share.embed.frame')],
          ['component', t('share.embed.component')],
          ...(picture ? [['picture', t('share.embed.picture')] as const] : []),
        ]}
        value={as}
        onChange={setAs}
      />
      <Choice
        name={t('share.embed.start')}
        options={[
          ['now', t('share.embed.now')],
          ['opening', t('share.embed.opening')],
        ]}
        value={start}
        onChange={setStart}
      />
      <fieldset className="filter choice">
        <legend className="filter-name">{t('share.embed.kinds')}</legend>
        {KINDS.map((kind) => (
          <label className="choice-option" key={kind}>
            <input type="checkbox" checked={kinds.includes(kind)} onChange={() => press(kind)} />
            {t(`kind.${kind}`, { count: 2 })}
          </label>
        ))}
      </fieldset>
      <Choice
        name={t('share.embed.theme')}
        options={THEME_CHOICES.map((choice) => [choice, t(`theme.${choice}`)] as const)}
        value={theme}
        onChange={setTheme}
      />
      <p className="share-row">
        <label className="filter-name" htmlFor={languageField}>
          {t('share.embed.lang')}
        </label>
        <select
          id={languageField}
          className="share-select"
          value={lang}
          onChange={({ target }) => setLang(target.value)}
        >
          {LANGUAGES.map((language) => (
            <option key={language} value={language}>
              {ownName(language)}
            </option>
          ))}
        </select>
      </p>
      <Choice
        name={t('share.embed.data')}
        options={[
          ['live', t('share.embed.live')],
          ['pinned', t('share.embed.pinned', { version })],
        ]}
        value={data}
        onChange={setData}
      />
      <ShareCopy
        label={t('share.embed.code')}
        copy={t('share.embed.copy')}
        text={code}
        rows={8}
        messages={messages}
      />
    </section>
  );
}
