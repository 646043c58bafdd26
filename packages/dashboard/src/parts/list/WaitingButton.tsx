// Tells how much has arrived while the list held still, and shows it when asked.

interface Props {
  count: number;
  text: (count: number) => string;
  onShow(): void;
}

export function WaitingButton({ count, text, onShow }: Props) {
  return (
    <div class="waiting" role="status">
      {count > 0 && (
        <button type="button" class="button waiting-button" onClick={onShow}>
          {text(count)}
        </button>
      )}
    </div>
  );
}
