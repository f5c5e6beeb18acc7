using Microsoft.Playwright;

namespace QualityAudit.Tests.Support;

/// <summary>The Chromium that is installed on the machine (tests/run sees to it); nothing is downloaded. One for all tests of the collection.</summary>
public sealed class Browser : IAsyncLifetime
{
    public const string Collection = "browser";

    // Quiet: no telemetry, updates or first-run requests of its own.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update",
        "--disable-default-apps", "--disable-sync", "--no-first-run", "--metrics-recording-only",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = FindOnPath("chromium"), Args = Arguments });
    }

    /// <summary>
    /// A page that shows the given HTML at a harmless address. Every request but the first is recorded and refused, and so are
    /// complaints of its console. Axe needs the page's own policy out of its way; keepPolicy keeps it.
    /// </summary>
    public async Task<OpenedPage> OpenAsync(string html, int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light, bool script = false, bool keepPolicy = false)
    {
        const string address = "http://scorecard.test/page.html";
        var context = await browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = scheme,
            JavaScriptEnabled = script,
            BypassCSP = script && !keepPolicy,
        });
        var requests = new List<string>();
        await context.RouteAsync("**/*", async route =>
        {
            if (string.Equals(route.Request.Url, address, StringComparison.Ordinal))
            {
                await route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = html });
                return;
            }

            requests.Add(route.Request.Url);
            await route.AbortAsync();
        });
        var complaints = new List<string>();
        var page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
        await page.GotoAsync(address);
        return new OpenedPage(context, page, requests, complaints);
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }

    private static string FindOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists) ?? throw new FileNotFoundException($"{program} is not installed; tests/run installs it.");
}

/// <summary>An open page, the addresses that it asked for beyond itself, and what its console complained of.</summary>
public sealed record OpenedPage(IBrowserContext Context, IPage Page, IReadOnlyList<string> Requests, IReadOnlyList<string> Complaints) : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await Context.DisposeAsync();
}

/// <summary>Tests of this collection share one browser.</summary>
[CollectionDefinition(Browser.Collection)]
public sealed class SharedBrowser : ICollectionFixture<Browser>;
