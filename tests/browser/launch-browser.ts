import { access } from 'node:fs/promises'
import puppeteer, { type Browser } from 'puppeteer-core'

/** Where Debian and others put it; `CHROMIUM` names another. */
const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/**
 * A browser without a window, that no setting or extension of the machine changes.
 *
 * @param textSize that a reader has set, in pixels; 16 as browsers come
 */
export async function launchBrowser(textSize = 16): Promise<Browser> {
  return puppeteer.launch({
    executablePath: await findChromium(),
    // The pages are the project's own, and a container often has no sandbox to give.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--hide-scrollbars',
      `--blink-settings=defaultFontSize=${textSize}`,
    ],
  })
}

async function findChromium(): Promise<string> {
  for (const path of [process.env.CHROMIUM ?? '', ...PATHS]) {
    if (path !== '' && (await isThere(path))) return path
  }
  throw new Error(
    `This suite needs Chromium (apt install chromium), or CHROMIUM=<path>; none of ${PATHS.join(', ')}`,
  )
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
