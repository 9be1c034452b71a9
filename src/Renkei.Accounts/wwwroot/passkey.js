// Passkeys (WebAuthn Level 3): asks the browser, puts its answer into the form, sends the form.
// A form carries data-passkey="get" or "create" and data-options, the address of the options.
const usable = window.PublicKeyCredential
  && PublicKeyCredential.parseRequestOptionsFromJSON && PublicKeyCredential.parseCreationOptionsFromJSON;

// What makes sense only with a passkey shows itself where the browser can.
if (usable) for (const part of document.querySelectorAll('[data-passkey-only]')) part.hidden = false;

for (const form of document.querySelectorAll('form[data-passkey]')) {
  if (!usable) continue;
  form.hidden = false;
  for (const other of document.querySelectorAll('[data-passkey-needed]')) other.hidden = true;
  form.addEventListener('submit', async (event) => {
    const answer = form.elements.namedItem('credential');
    if (answer.value) return;
    event.preventDefault();
    const problem = form.querySelector('[data-passkey-problem]');
    problem.hidden = true;
    try {
      const asked = await fetch(form.dataset.options, { method: 'POST', body: new FormData(form) });
      if (!asked.ok) throw new Error(`${form.dataset.options}: ${asked.status}`);
      const options = await asked.json();
      const credential = form.dataset.passkey === 'create'
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
      answer.value = JSON.stringify(credential);
      form.requestSubmit();
    } catch (error) {
      console.warn(error);
      answer.value = '';
      problem.hidden = false;
    }
  });
}
