import { Logo } from '../../ui/logo';
import { LanguageSwitch } from '../language-switch';
import { settings } from '../state';
import { Choose } from './choose';
import { Ready } from './ready';
import './page.css';

/** What a new user sees first: three questions with good answers chosen already, then what happens next. */
export function WelcomePage() {
  return (
    <div class="welcome">
      <header>
        <span class="brand">
          <Logo size={30} />
          Tosha
        </span>
        <LanguageSwitch />
      </header>
      <main>{settings.value.welcomed ? <Ready /> : <Choose />}</main>
    </div>
  );
}
