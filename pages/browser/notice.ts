let notice: HTMLElement | undefined;

/** Says something next to the button, aloud as well, without taking the keyboard away from where it is. */
export const say = (form: HTMLFormElement, button: HTMLElement | undefined, sentences: readonly string[]): void => {
  if (notice === undefined || !notice.isConnected) {
    notice = document.createElement('div');
    notice.className = 'notice';
    notice.setAttribute('role', 'status');
    if (button !== undefined && form.contains(button)) (button.closest('.buttons') ?? button).before(notice);
    else form.prepend(notice);
  }
  const place = notice;
  // Screen readers tell of changes within an element that was there before.
  setTimeout(() => {
    if (sentences.join() === [...place.children].map(({ textContent }) => textContent).join()) return;
    place.textContent = '';
    for (const sentence of sentences) {
      const paragraph = document.createElement('p');
      paragraph.textContent = sentence;
      place.append(paragraph);
    }
    place.scrollIntoView({ block: 'nearest' });
  }, 100);
};

export const silence = (): void => notice?.remove();
