let audio: AudioContext | null = null;

/** High for right, low for wrong: eyes stay on the goods. */
export function beep(right: boolean) {
  audio ??= new AudioContext();
  const tone = audio.createOscillator(), gain = audio.createGain();
  tone.frequency.value = right ? 880 : 220;
  gain.gain.value = 0.1;
  tone.connect(gain).connect(audio.destination);
  tone.start();
  tone.stop(audio.currentTime + (right ? 0.08 : 0.35));
}
