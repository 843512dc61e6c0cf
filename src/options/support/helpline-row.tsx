import { type Helpline, type TextLine, telOf } from '../../domain/resources/helplines';
import { formatDays, t } from '../../platform/i18n';
import { audienceWords } from './audience-words';
import { hoursWords } from './hours-words';
import { languageWords } from './language-words';

function textWords({ to, say, via }: TextLine): string {
  if (via) return t('supportMessage', { app: via, number: to });
  return say ? t('supportTextWord', { word: say, number: to }) : t('supportTextNumber', { number: to });
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
          {textWords(text)}
        </li>
      ))}
    </ul>
  );
}

/** The date of the sources of a helpline, in words. */
export function seenWords(lastSeen: string): string {
  return t('supportSeen', { date: formatDays(lastSeen, lastSeen) });
}

/** One service that listens, with all that the sources say about it. `dated`: with the date of its own sources. */
export function HelplineRow({ line, dated }: { line: Helpline; dated: boolean }) {
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
        {dated && <p class="muted small">{seenWords(line.lastSeen)}</p>}
      </div>
      <Numbers line={line} />
    </li>
  );
}
