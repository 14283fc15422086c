// What pages do more quickly with a script; without it they work all the same.
(function () {
  'use strict';
  const OFF = 'pillars.short-keys.off';

  // Short keys: elements with data-key are pressed, or focused when they are fields; rows with data-row are walked.
  const help = document.querySelector('[data-keys]');
  const choice = document.getElementById('short-keys');
  if (help) help.hidden = false;
  if (choice) {
    choice.checked = !localStorage.getItem(OFF);
    choice.addEventListener('change', () =>
      choice.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, '1'));
  }
  const rows = Array.from(document.querySelectorAll('[data-row] a'));
  let at = -1;
  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest('input:not([type=checkbox]):not([type=radio]), textarea, select');
    if (!help || localStorage.getItem(OFF) || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if ((event.key === 'j' || event.key === 'k') && rows.length) {
      at = Math.min(rows.length - 1, Math.max(0, at + (event.key === 'j' ? 1 : -1)));
      rows[at].focus();
    } else if (event.key === 'o' && rows[at]) {
      rows[at].click();
    } else {
      const pressed = document.querySelector('[data-key="' + CSS.escape(event.key) + '"]');
      if (!pressed) return;
      pressed.matches('input, select') ? pressed.focus() : pressed.click();
    }
    event.preventDefault();
  });

  // Criteria that are asked only after certain answers to an earlier one.
  const conditional = Array.from(document.querySelectorAll('[data-shown-if]'));
  function show() {
    for (const one of conditional) {
      const [earlier, results] = one.dataset.shownIf.split('=');
      const before = document.getElementById('result-' + earlier);
      const given = before && !before.hidden && before.querySelector('input[type=radio]:checked');
      one.hidden = !(given && results.split(',').includes(given.value));
    }
  }
  if (conditional.length) document.addEventListener('change', show);

  // A form that is kept by itself, some seconds after the last change.
  const form = document.querySelector('form[data-autosave]');
  if (form) {
    const told = form.querySelector('[data-saved]');
    let waiting;
    let leaving = false;
    form.addEventListener('submit', () => {
      leaving = true;
      clearTimeout(waiting);
    });
    form.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(keep, 15000);
    });
    async function keep() {
      const body = new URLSearchParams(new FormData(form));
      body.set('do', 'keep');
      try {
        const answer = await fetch(form.action, { method: 'POST', body });
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        const version = page.querySelector('form[data-autosave] [name=version]');
        if (leaving || !answer.ok || !version) return;
        document.querySelectorAll('[name=version]').forEach((field) => (field.value = version.value));
        told.textContent = 'Kept at ' + new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
      } catch (away) {
        told.textContent = 'Not kept: the service cannot be reached';
      }
    }
  }
})();
