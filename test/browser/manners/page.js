// What the page does by itself: a payment frame from elsewhere, a moving picture without a file, and a dialog.

const find = (selector) => document.querySelector(selector);

/** The same server under its other name is another origin. */
const elsewhere = new URL('/card.html', location.href);
elsewhere.hostname = location.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
find('#frame').src = elsewhere;

/** A canvas that moves is a camera for the video. */
window.playVideo = async () => {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  const draw = () => {
    pen.fillStyle = `hsl(${performance.now() / 10}deg 60% 50%)`;
    pen.fillRect(0, 0, canvas.width, canvas.height);
    window.frame = requestAnimationFrame(draw);
  };
  draw();
  const video = find('#video');
  video.muted = true;
  video.srcObject = canvas.captureStream(30);
  await video.play();
};

find('#close').addEventListener('click', () => find('#dialog').close());
find('#form').addEventListener('submit', (event) => event.preventDefault());
