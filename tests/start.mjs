// `npm start [-- firefox]`: builds Tosha and shows it in a browser, on sites that stand in for the real ones.
import { install, run } from './support/install.mjs';

const browser = process.argv[2] ?? 'chromium';
if (!['chromium', 'firefox'].includes(browser)) {
  console.error('npm start -- chromium, or npm start -- firefox');
  process.exit(1);
}
install({ needs: [browser] });
const built = run('npm', ['run', '--silent', 'build']);
process.exit(built && run('npx', ['--no-install', 'tsx', 'tests/start.ts', browser]) ? 0 : 1);
