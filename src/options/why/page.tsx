import { evidence } from '../../domain/resources/evidence';
import { t } from '../../platform/i18n';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { toolGroups } from './claims';
import './page.css';
import { Finding, ToolEntry } from './tool-entry';

/** Honestly, tool by tool, what others have found out, how sure it is, and that nobody has studied Tosha. */
export function WhyPage() {
  return (
    <Page title={t('navWhy')} lead={t('whyLead')}>
      <Card title={t('whyLessTitle')}>
        <div class="why-entry">
          <Finding studies={evidence.less} found="whyLess" limits="whyLessLimits" />
        </div>
      </Card>
      {toolGroups.map(({ words, tools }) => (
        <Card key={words} title={t(words)}>
          <ul>
            {tools.map((tool) => (
              <ToolEntry key={tool.claim} tool={tool} />
            ))}
          </ul>
        </Card>
      ))}
      <Notice title={t('whyToshaTitle')}>{t('whyTosha')}</Notice>
    </Page>
  );
}
