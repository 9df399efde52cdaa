import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const CONTROLS = 'a[href], button, summary, select, textarea, input:not([type=hidden])';
/** What people press and fill in on their way; links inside a sentence may be as low as its line. */
const MAIN_CONTROLS =
  '.button, .choice, .choice-quiet, .radio-line, .input, .site-nav a, .topics a, .menu > summary';
const SMALLEST_TARGET = 24;
const MAIN_TARGET = 44;
const LONGEST_MOTION_S = 0.2;

/** What axe finds on the page as it is: the rule, and the first elements it is about. */
export async function axeFindings(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(STANDARDS);
  // Our pages have no frames, for which the other mode opens a second page each time.
  const { violations } = await axe.setLegacyMode(true).analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(({ html }) => html.slice(0, 160))
        .join(' | ')}`,
  );
}

/** By how many pixels the page scrolls sideways at a width, and what sticks out. */
export async function sidewaysScroll(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 800 });
  return page.locator(':root').evaluate((root) => {
    const excess = root.scrollWidth - root.clientWidth;
    if (excess <= 0) return [];
    const sticksOut = [...root.querySelectorAll('main *, header *, footer *')].filter(
      (element) => element.getBoundingClientRect().right > root.clientWidth + 1,
    );
    const named = sticksOut.slice(0, 5).map((element) => element.outerHTML.slice(0, 120));
    return [`${root.clientWidth} px: ${excess} px too wide`, ...named];
  });
}

/** Every control that is too small to be hit, with its size. A radio button is as large as its label. */
export async function smallTargets(page: Page): Promise<string[]> {
  const small = (selector: string, least: { width: number; height: number }): Promise<string[]> =>
    page.locator(selector).evaluateAll((elements, { width, height }) => {
      const isSentence = (element: (typeof elements)[number]): boolean =>
        element.matches('a') && getsItsLine(element);
      const getsItsLine = (element: (typeof elements)[number]): boolean => {
        const { display } = element.ownerDocument.defaultView!.getComputedStyle(element);
        return (
          display === 'inline' && element.parentElement?.textContent.trim() !== element.textContent.trim()
        );
      };
      return elements
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .filter((element) => !element.matches('.visually-hidden, .skip-link') && !isSentence(element))
        .map((element) => (element.matches('[type=radio]') ? (element.closest('label') ?? element) : element))
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < width - 0.5 || box.height < height - 0.5))
        .map(
          ({ element, box }) =>
            `${Math.round(box.width)} x ${Math.round(box.height)}: ${element.outerHTML.slice(0, 120)}`,
        );
    }, least);
  return [
    ...(await small(CONTROLS, { width: SMALLEST_TARGET, height: SMALLEST_TARGET })),
    ...(await small(MAIN_CONTROLS, { width: SMALLEST_TARGET, height: MAIN_TARGET })),
  ];
}

/** What moves on the page for longer than a fifth of a second. */
export async function longMotions(page: Page): Promise<string[]> {
  return page.locator('body *').evaluateAll(
    (elements, longest) =>
      elements.flatMap((element) => {
        const style = element.ownerDocument.defaultView!.getComputedStyle(element);
        const seconds = (list: string): number =>
          Math.max(...list.split(',').map((value) => parseFloat(value)));
        const moves = style.animationName === 'none' ? 0 : seconds(style.animationDuration);
        const longestHere = Math.max(moves, seconds(style.transitionDuration));
        return longestHere > longest ? [`${longestHere} s: ${element.outerHTML.slice(0, 120)}`] : [];
      }),
    LONGEST_MOTION_S,
  );
}

/** One stop of the Tab key. */
export interface Stop {
  readonly html: string;
  /** Whether something shows that the focus is here. */
  readonly isMarked: boolean;
  /** Whether it can be seen, not hidden behind something that sticks to the window. */
  readonly isInSight: boolean;
}

/** Goes through the page with the Tab key, from its beginning to its end. */
export async function tabStops(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let count = 0; count < 120; count++) {
    await page.keyboard.press('Tab');
    const stop = await page.locator(':root').evaluate((root) => {
      const element = root.ownerDocument.activeElement;
      if (element === null || element === root.ownerDocument.body) return null;
      const marked = [element, element.closest('label')].filter((one) => one !== null);
      const isOutlined = (one: Element): boolean => {
        const { outlineStyle, outlineWidth } = root.ownerDocument.defaultView!.getComputedStyle(one);
        return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
      };
      const box = (element.closest('label') ?? element).getBoundingClientRect();
      const middle: [number, number] = [box.left + Math.min(box.width, 40) / 2, box.top + box.height / 2];
      const onTop = root.ownerDocument.elementFromPoint(...middle);
      const shown = element.closest('label') ?? element;
      return {
        html: element.outerHTML.slice(0, 120),
        isMarked: marked.some(isOutlined),
        isInSight: onTop !== null && (shown.contains(onTop) || onTop.contains(shown)),
      };
    });
    if (stop === null) return stops;
    stops.push(stop);
  }
  return stops;
}

/** The languages that the page says it exists in, with the path of each. */
export async function alternates(page: Page): Promise<Record<string, string>> {
  const pairs = await page
    .locator('link[rel=alternate][hreflang]')
    .evaluateAll((links) =>
      (links as HTMLLinkElement[]).map((link) => [link.hreflang, new URL(link.href).pathname]),
    );
  return Object.fromEntries(pairs) as Record<string, string>;
}
