package org.warrantgraph.browser;

import java.util.List;

/** Contrast of every text that is shown with what is behind it, as WCAG 2.2 AA asks: 4.5, and 3 for large text. */
final class Contrast {
    private static final String SCRIPT = """
            const parse = (c) => { const m = c.match(/[\\d.]+/g).map(Number); return m.length < 4 ? [...m, 1] : m; };
            const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
            const rgb = (c) => { if (/^rgba?\\(/.test(c)) return parse(c); canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = c; canvas.fillRect(0, 0, 1, 1);
              const d = canvas.getImageData(0, 0, 1, 1).data; return [d[0], d[1], d[2], d[3] / 255]; };
            const light = (c) => { const f = c.slice(0, 3).map((v) => { v /= 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; }); return 0.2126 * f[0] + 0.7152 * f[1] + 0.0722 * f[2]; };
            const behind = (e) => { for (let p = e; p; p = p.parentElement) { const b = rgb(getComputedStyle(p).backgroundColor); if (b[3] > 0.99) return b; } return [255, 255, 255, 1]; };
            const faults = [];
            for (const e of document.querySelectorAll('body *')) {
              if (e.closest('svg, .hidden, .skip, [hidden]') || !e.checkVisibility()) continue;
              if (![...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim())) continue;
              const style = getComputedStyle(e);
              const a = light(rgb(style.color)), b = light(behind(e));
              const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
              const size = parseFloat(style.fontSize), large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
              if (ratio < (large ? 3 : 4.5)) faults.push(ratio.toFixed(2) + ' ' + e.tagName + '.' + e.className + ' ' + e.textContent.trim().slice(0, 40));
            }
            return faults.slice(0, 10);
            """;

    private Contrast() {}

    /** What cannot be read well on the page that is open; empty when all can. */
    static List<?> faults(Browser browser) {
        return browser.run(SCRIPT) instanceof List<?> faults ? faults : List.of("the page gave no answer");
    }
}
