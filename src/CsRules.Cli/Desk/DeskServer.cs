using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using CsRules.Decisions.Page;
using CsRules.Documents;

namespace CsRules.Cli.Desk;

/// <summary>
/// Serves the pages of a desk to this machine alone: on 127.0.0.1, below a path that nobody can guess, to whoever names the address
/// as it is. It is <see cref="HttpListener"/>, which is part of the .NET runtime itself: with ASP.NET Core every other verb, too, would
/// need its shared framework, and a desk for one person needs none of it.
/// </summary>
internal sealed class DeskServer : IAsyncDisposable
{
    private const int TokenBytes = 16;
    private const int Attempts = 20;

    private readonly HttpListener _listener;
    private readonly DeskPages _pages;
    private readonly Language _language;
    private readonly string _token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
    private readonly string _authority;
    private readonly Task _serving;

    private DeskServer(HttpListener listener, int port, DeskPages pages, Language language)
    {
        (_listener, _pages, _language, _authority) = (listener, pages, language, $"127.0.0.1:{port}");
        _serving = ServeAsync();
    }

    /// <summary>Where the desk is, with its token.</summary>
    public Uri Address => new($"http://{_authority}/{_token}/");

    /// <summary>Begins to serve.</summary>
    /// <param name="pages">What is served.</param>
    /// <param name="port">The port; null for one that is free.</param>
    /// <param name="language">The language of who names none.</param>
    /// <exception cref="CliUsageException">The port is taken.</exception>
    public static DeskServer Start(DeskPages pages, int? port, Language language)
    {
        for (var attempt = 1; ; attempt++)
        {
            var at = port ?? FreePort();
            var listener = new HttpListener();
            listener.Prefixes.Add($"http://127.0.0.1:{at}/");
            try
            {
                listener.Start();
                return new(listener, at, pages, language);
            }
            catch (Exception error) when (error is HttpListenerException or SocketException)
            {
                ((IDisposable)listener).Dispose();
                // Somebody else may take a free port in between.
                if (port is not null || attempt == Attempts) throw new CliUsageException("usage.port-taken", ("given", $"{at}"));
            }
        }
    }

    /// <summary>Stops serving.</summary>
    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _serving;
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext asked;
            try
            {
                asked = await _listener.GetContextAsync();
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }

            // Who reads slowly keeps nobody else waiting.
            _ = Task.Run(() => Answer(asked));
        }
    }

    private void Answer(HttpListenerContext asked)
    {
        try
        {
            var (status, page) = Of(asked.Request);
            var (response, bytes) = (asked.Response, Encoding.UTF8.GetBytes(page));
            response.StatusCode = (int)status;
            response.ContentType = "text/html; charset=utf-8";
            response.ContentLength64 = bytes.Length;
            response.Headers["Content-Security-Policy"] = PageSecurity.Policy + "; frame-ancestors 'none'";
            response.Headers["X-Content-Type-Options"] = "nosniff";
            // The address holds the token: no other page may learn it.
            response.Headers["Referrer-Policy"] = "no-referrer";
            response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
            response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
            response.Headers["Cache-Control"] = "no-store";
            if (status == HttpStatusCode.MethodNotAllowed) response.Headers["Allow"] = "GET, HEAD";
            if (asked.Request.HttpMethod != "HEAD") response.OutputStream.Write(bytes);
            response.Close();
        }
        catch (Exception error) when (error is HttpListenerException or ObjectDisposedException or IOException or InvalidOperationException)
        {
            // Who asked has gone.
        }
    }

    private (HttpStatusCode Status, string Page) Of(HttpListenerRequest request)
    {
        // A name that leads to 127.0.0.1 may be anybody's: only the address itself is answered.
        if (request.UserHostName != _authority) return Refusal(HttpStatusCode.MisdirectedRequest);
        if (request.Url?.AbsolutePath.Split('/') is not ["", var token, .. var rest] || !IsToken(token)) return Refusal(HttpStatusCode.NotFound);
        if (request.HttpMethod is not ("GET" or "HEAD")) return Refusal(HttpStatusCode.MethodNotAllowed);
        if (rest is not [var address] || DeskPages.At(address) is not { } page) return Refusal(HttpStatusCode.NotFound);
        var language = request.QueryString["lang"] switch { "ko" => Language.Korean, "en" => Language.English, _ => _language };
        try
        {
            return (HttpStatusCode.OK, _pages.Write(page, language));
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return (HttpStatusCode.InternalServerError, Plain(CommandTexts.Say("note.stopped", language, ("given", error.GetType().Name)), language));
        }
    }

    private (HttpStatusCode Status, string Page) Refusal(HttpStatusCode status) => (status, Plain(((int)status).ToString(System.Globalization.CultureInfo.InvariantCulture), _language));

    private static string Plain(string words, Language language) => PageFrame.Close(PageFrame.Open(words, "", language));

    private bool IsToken(string given) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(_token));
}
