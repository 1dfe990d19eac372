using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.FileProviders;
using Telbaar.Absences;
using Telbaar.Accounts;
using Telbaar.Agreements;
using Telbaar.Audit;
using Telbaar.Callbacks;
using Telbaar.Checks;
using Telbaar.Documents;
using Telbaar.Editions;
using Telbaar.Feedback;
using Telbaar.Fieldwork;
using Telbaar.HelpNow;
using Telbaar.Mail;
using Telbaar.Norms;
using Telbaar.Organisations;
using Telbaar.Reports;
using Telbaar.Results;
using Telbaar.Retention;
using Telbaar.Sampling;
using Telbaar.Steering;
using Telbaar.Studies;

namespace Telbaar.Serving;

/// <summary>The web server: what it is made of, and which addresses it has.</summary>
static class Server
{
    /// <summary>Makes the server; it listens when it is started.</summary>
    public static WebApplication Build(ServerSettings settings, TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.UseUrls(settings.MetricsUrl is { } metrics ? $"{settings.Urls};{metrics}" : settings.Urls);
        builder.WebHost.ConfigureKestrel(Limits.Set);
        builder.Logging.ClearProviders();
        if (settings.LogsAsJson)
            builder.Logging.AddJsonConsole(console => console.UseUtcTimestamp = true);
        else
            builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        // Our keys lie in the database, whose backups are encrypted; the warning that they are not encrypted apart says nothing new.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        var services = builder.Services;
        services.AddSingleton(settings);
        services.AddSingleton(settings.Database);
        services.AddSingleton(clock);
        services.AddScoped<Visit>();
        services.AddScoped(_ => settings.Database.Open());
        services.AddSingleton<WaitingUploads>();
        services.AddSingleton(_ => Pictures.Start());
        services.AddSingleton<LiveResults>();
        services.AddSingleton<ResultsFigures>();
        services.AddHostedService<LeaseKeeper>();
        services.AddSingleton<Postman>();
        services.AddSingleton<MailboxReader>();
        services.AddSingleton(settings.Calendars ?? new CalendarFetch(settings.InternalCalendarHosts));
        services.AddSingleton<FeedSeals>();
        services.AddSingleton<CalendarReader>();
        services.AddSingleton<HelpIndexes>();
        services.AddSingleton(_ => settings.Desktops ?? DesktopRoutes.Pace.Usual());
        services.AddSingleton<ExplainRoutes.WrongLinks>();
        services.AddSingleton<Chores>();
        // After the lease: a second server must not begin with the chores of the first.
        services.AddHostedService(provider => provider.GetRequiredService<Chores>());
        services.AddHostedService(provider => provider.GetRequiredService<CalendarReader>());
        services.AddRazorComponents();
        Limits.Add(services);
        Proxies.Add(services, settings);
        builder.AddMetrics(settings);
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = CookieName("telbaar-form", settings);
            options.Cookie.SecurePolicy = CookieSecurity(settings);
            options.FormFieldName = "token";
        });
        services.AddDataProtection().SetApplicationName("Telbaar");
        services.AddOptions<KeyManagementOptions>().Configure(options => options.XmlRepository = new ProtectionKeys(settings.Database));
        services.AddHttpContextAccessor();
        services.AddSingleton<GuessThrottle>();
        services.AddSingleton<FirstStartCode>();
        services.AddScoped<Guesses>();
        services.AddScoped<Proof>();
        var authentication = services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            options.Cookie.Name = CookieName("telbaar", settings);
            options.Cookie.SecurePolicy = CookieSecurity(settings);
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.LoginPath = "/sign-in";
            options.TimeProvider = clock;
            options.ExpireTimeSpan = settings.IdleSession;
            options.Events.OnValidatePrincipal = Sessions.Validate;
        }).AddCookie(Sessions.HalfwayScheme, options =>
        {
            options.Cookie.Name = Sessions.HalfwayScheme;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.Path = "/sign-in";
            options.TimeProvider = clock;
            options.ExpireTimeSpan = Sessions.HalfwayLasts;
            options.SlidingExpiration = false;
        });
        if (settings.OpenId is { } openId)
            OpenIdSignIn.Add(authentication, openId, clock);

        var app = builder.Build();
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseMetrics(settings);
        app.UseHostFiltering();
        app.UseMiddleware<RequestLog>();
        app.UseExceptionHandler(failed => failed.Run(context => RefusedPage.Answer(StatusCodes.Status500InternalServerError).ExecuteAsync(context)));
        app.UseStaticFiles(new StaticFileOptions { FileProvider = Assets, RequestPath = "/assets" });
        app.UseRouting();
        app.UseRequestTimeouts();
        app.UseHttpsAlone(settings);
        app.UseAuthentication();
        app.UseMiddleware<Gatekeeper>();
        SignInRoutes.Map(app, settings);
        AccountRoutes.Map(app);
        MembersRoutes.Map(app);
        AuditRoutes.Map(app);
        HealthRoutes.Map(app);
        if (settings.Theme is { } theme)
            app.MapGet(Theme.Address, () => TypedResults.Text(theme.Css, "text/css")).WithMetadata(new Admission.Anyone()).ShortCircuit();
        OrganisationsRoutes.Map(app);
        StudiesRoutes.Map(app);
        DesignRoutes.Map(app);
        InterimRoutes.Map(app);
        GateRoutes.Map(app);
        SamplingRoutes.Map(app);
        NormsRoutes.Map(app);
        FieldworkRoutes.Map(app);
        CallbacksRoutes.Map(app);
        AttemptRoutes.Map(app);
        WatchRoutes.Map(app);
        CallingRoutes.Map(app);
        ListenRoutes.Map(app);
        ResultsRoutes.Map(app);
        MailRoutes.Map(app);
        FeedbackRoutes.Map(app);
        DisputesRoutes.Map(app);
        ExplainRoutes.Map(app);
        RetentionRoutes.Map(app);
        EditionsRoutes.Map(app);
        DocumentsRoutes.Map(app);
        WordsRoutes.Map(app);
        YearsRoutes.Map(app);
        SteeringRoutes.Map(app);
        AgreementsRoutes.Map(app);
        KnowledgeRoutes.Map(app);
        ChecksRoutes.Map(app);
        HelpRoutes.Map(app);
        SubjectsRoutes.Map(app);
        DesktopRoutes.Map(app);
        AbsenceRoutes.Map(app);
        return app;
    }

    /// <summary>Over https a browser takes these cookies from this host alone, and never from a page that was not sent by https.</summary>
    static string CookieName(string name, ServerSettings settings) => IsHttps(settings) ? $"__Host-{name}" : name;

    static CookieSecurePolicy CookieSecurity(ServerSettings settings) => IsHttps(settings) ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;

    static bool IsHttps(ServerSettings settings) => settings.PublicAddress?.Scheme == Uri.UriSchemeHttps;

    /// <summary>Style and script are in the program itself, so that they are there wherever it is started from.</summary>
    public static IFileProvider Assets { get; } = new ManifestEmbeddedFileProvider(typeof(Server).Assembly, "wwwroot");
}
