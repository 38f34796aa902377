// SPDX-License-Identifier: MIT
'use strict';

const at = (node, style) => Object.assign(node.style, style);
const div = (parent, name) => {
    const node = document.createElement('div');
    node.className = name;
    parent.append(node);
    return node;
};

function text(parent, part, dx, dy, name) {
    const node = div(parent, 'text ' + (name || ''));
    at(node, {transform: '', left: part.x - dx + 'px', top: part.base - dy - 600 + 'px',
              font: part.size + 'px ' + part.font, lineHeight: 0, color: part.color});
    node.textContent = part.text;
    return node;
}

function timed(node, part) {
    at(node, {animationDelay: part.start + 'ms', animationDuration: part.length + 'ms'});
}

function count(node, part) {
    const from = parseFloat(part.from.replace(',', '.')), to = parseFloat(part.text.replace(',', '.'));
    const decimals = (part.text.split(',')[1] || '').length, begun = performance.now() + 500;
    if (from === to)
        return;
    const frame = now => {
        const p = Math.min(1, Math.max(0, (now - begun) / 1400)), q = p < 1 ? 1 - 2 ** (-10 * p) : 1;
        node.textContent = (from + (to - from) * q).toFixed(decimals).replace('.', ',');
        if (p < 1 && node.isConnected)
            requestAnimationFrame(frame);
    };
    frame(performance.now());
}

function play(card) {
    const node = div(document.getElementById('stage'), 'card');
    at(node, {animationDelay: card.length - 280 + 'ms'});
    for (const part of card.parts) {
        if (part.kind === 'rect') {
            const rect = div(node, 'rect ' + part.effect);
            at(rect, {left: part.x + 'px', top: part.y + 'px', width: part.w + 'px',
                      height: part.h + 'px', background: part.color});
            timed(rect, part);
            continue;
        }
        let parent = node, dx = 0, dy = 0;
        if (part.clip) {
            const wide = part.clip[2] > 1920;
            parent = div(node, 'clip ' + (part.effect === 'strap' ? 'strap' : ''));
            dx = wide ? 0 : part.clip[0];
            dy = part.clip[1];
            at(parent, {left: dx + 'px', top: dy + 'px', width: (wide ? 1920 : part.clip[2]) + 'px',
                        height: part.clip[3] + 'px'});
            timed(parent, part);
        }
        const made = text(parent, part, dx, dy, part.effect === 'strap' ? '' : part.effect);
        if (part.effect !== 'strap')
            timed(made, part);
        if (part.effect === 'rise')
            made.style.setProperty('--below', .55 * part.size + 'px');
        if (part.effect === 'count')
            count(made, part);
    }
    const line = document.querySelector('#line div');
    line.getAnimations().forEach(a => a.cancel());
    line.animate([{transform: 'scaleX(0)'}, {transform: 'none'}], {duration: card.length, fill: 'both'});
    return node;
}

function schedule() {
    const begun = performance.now();
    let next = show.plays.findIndex((p, i) => show.plays[i + 1].at > 0), on = null;
    const step = () => {
        if (on)
            on.remove();
        on = play(show.cards[show.plays[next].card]);
        next++;
        if (next < show.plays.length)
            setTimeout(step, begun + show.plays[next].at - performance.now());
    };
    step();
}

document.body.style.background = show.ground;
at(document.getElementById('line'), {top: show.line.y + 'px', height: show.line.h + 'px', background: show.line.track});
at(document.querySelector('#line div'), {background: show.line.color});
at(document.getElementById('band'), {top: show.band.y + 'px', height: show.band.h + 'px', background: show.band.color});
for (const [name, side] of [['.left', 'right'], ['.right', 'left']])
    at(document.querySelector(name), {width: show.band.edge + 'px',
        background: `linear-gradient(to ${side}, ${show.band.color}, transparent)`});
const tape = document.getElementById('tape');
for (const item of show.items) {
    if (item.kind === 'text')
        text(tape, item, 0, show.band.y);
    else
        at(div(tape, 'rect'), {left: item.x + 'px', top: item.y - show.band.y + 'px', width: item.w + 'px',
                               height: item.h + 'px', background: item.color, opacity: .7});
}
const round = show.tape.length / show.tape.speed;
tape.style.setProperty('--round', -show.tape.length + 'px');
tape.style.animation = `crawl ${round}s linear ${-show.tape.at / show.tape.speed}s infinite`;
for (const part of show.head)
    text(document.getElementById('head'), part, 0, 0);
schedule();
