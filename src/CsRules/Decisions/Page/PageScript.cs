namespace CsRules.Decisions.Page;

/// <summary>The one script a page may have. Without it the page is whole: it brings out a button beside a text that can be selected by hand.</summary>
internal static class PageScript
{
    /// <summary>Shows each button that copies, and lets it copy the text it stands beside.</summary>
    public const string Copy = """
        for (const button of document.querySelectorAll('button.copy')) {
          button.hidden = false;
          button.addEventListener('click', async () => {
            const text = button.parentElement.querySelector('.copied');
            try { await navigator.clipboard.writeText(text.innerText); }
            catch {
              getSelection().selectAllChildren(text);
              document.execCommand('copy');
              getSelection().removeAllRanges();
            }
            button.textContent = button.dataset.done;
          });
        }
        """;
}
