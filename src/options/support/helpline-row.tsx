import { type Helpline, messageTo, type TextLine, telOf } from '../../domain/resources/helplines';
import { sourceOf } from '../../domain/resources/sources';
import { formatDays, t } from '../../platform/i18n';
import { audienceWords } from './audience-words';
import { hoursWords } from './hours-words';
import { languageWords } from './language-words';

function textWords({ to, say, via }: TextLine): string {
  if (via) return t('supportMessage', { app: via, number: to });
  return say ? t('supportTextWord', { word: say, number: to }) : t('supportTextNumber', { number: to });
}

/** Where to write to; a message begins only when it is chosen. */
function TextTo({ text, service }: { text: TextLine; service: string }) {
  const words = textWords(text);
  const href = messageTo(text);
  if (href === null) return <>{words}</>;
  const away = href.startsWith('https:') ? { target: '_blank', rel: 'noreferrer' } : {};
  return (
    <a class="phone" href={href} aria-label={t('supportWrite', { how: words, service })} {...away}>
      {words}
    </a>
  );
}

/** The numbers. Each dials only when it is chosen. */
function Numbers({ line }: { line: Helpline }) {
  return (
    <ul class="numbers">
      {line.phones?.map((phone) => (
        <li key={phone}>
          <a
            class="phone"
            href={telOf(phone)}
            aria-label={t('supportCall', { phone, service: line.service })}
          >
            {phone}
          </a>
          {line.landline === phone && <span class="muted small">{t('supportLandline')}</span>}
        </li>
      ))}
      {line.text?.map((text) => (
        <li key={`${text.via} ${text.to}`} class="text-line">
          <TextTo text={text} service={line.service} />
        </li>
      ))}
    </ul>
  );
}

/** When helplines were found, in words. */
export function seenWords(lastSeen: string): string {
  return t('supportFound', { date: formatDays(lastSeen, lastSeen) });
}

interface HelplineRowProps {
  readonly line: Helpline;
  /** With the date of its own sources. */
  readonly dated: boolean;
}

/** Where a helpline was found, and when. */
function Found({ line, dated }: HelplineRowProps) {
  const names = line.sources.map(sourceOf);
  return (
    <p class="muted small found">
      {dated && `${seenWords(line.lastSeen)} `}
      {t('supportSource')}{' '}
      {names.map(({ name, url }, index) => (
        <span key={url}>
          {index > 0 && ', '}
          <a href={url} target="_blank" rel="noreferrer">
            {name}
          </a>
        </span>
      ))}
    </p>
  );
}

/** One service that listens, with all that the sources say about it. */
export function HelplineRow({ line, dated }: HelplineRowProps) {
  const about = [
    line.audience && t(audienceWords[line.audience]),
    line.region && t('supportRegion', { region: line.region }),
    line.free && t('supportFree'),
  ].filter(Boolean);
  const when = [hoursWords(line.hours), languageWords(line.languages)].filter(Boolean);
  return (
    <li class="helpline">
      <div>
        <h3>{line.service}</h3>
        {about.length > 0 && <p class="small">{about.join(' · ')}</p>}
        <p class="muted small">{when.join(' · ')}</p>
        {line.url && (
          <p class="small">
            <a href={line.url} target="_blank" rel="noreferrer">
              {new URL(line.url).hostname.replace(/^www\./, '')}
            </a>
          </p>
        )}
      </div>
      <Numbers line={line} />
      <Found line={line} dated={dated} />
    </li>
  );
}
