using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Molt.Xunit;

namespace Molt.Hosting.Tests;

/// <summary>Something that the scripts implement.</summary>
public interface IGreeter
{
    string Greet();
}

/// <summary>A service that the host has.</summary>
public sealed class Names
{
    public string First { get; set; } = "Ann";
}

public sealed class HostingTests : IAsyncDisposable
{
    private const string Greeter = """
        using Molt.Hosting.Tests;
        public class Greeter(Names names) : IGreeter { public string Greet() => "Hello, " + names.First; }
        """;

    private readonly HostedGame game = new();

    public ValueTask DisposeAsync() => game.DisposeAsync();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task DirectoriesAreLoadedWhenTheHostStartsAndEditsGoLive()
    {
        game.Save("Score.cs", "public static class Score { public static int Total() => 1; }");
        await game.StartAsync();
        var total = game.Reloader.Bind<Func<int>>("Game.Score.Total");
        Assert.Equal(1, total());
        game.Save("Score.cs", "public static class Score { public static int Total() => 2; }");
        await game.Reloader.ReloadAllAsync(Cancellation);
        Assert.Equal(2, total());
    }

    [Theory]
    [InlineData("Production", true)]
    [InlineData("Development", false)]
    public async Task InProductionTestsRunInAProcessOfTheirOwn(string environment, bool isOther)
    {
        var told = Path.Combine(game.Root, "process");
        game.Save("Score.cs", "public static class Score { public static int Total() => 1; }");
        game.Save("ScoreTests.cs", $$"""
            using Xunit;
            public class ScoreTests { [Fact] public void Tells() { Assert.Equal(1, Score.Total()); File.WriteAllText("{{told}}", Environment.ProcessId.ToString()); } }
            """);
        await game.StartAsync(molt: options => options.Reloader.Tests.Frameworks.Add(new XunitFramework()), environment: environment);
        Assert.Equal(1, game.Reloader.Generation);
        Assert.Equal(isOther, await File.ReadAllTextAsync(told, Cancellation) != Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task WhoAsksForTheReloaderBeforeHearsOfTheLoad()
    {
        game.Save("Score.cs", "public class Score { }");
        await game.StartAsync(services => services.AddHostedService<Listener>());
        Assert.Equal([EditKind.Loaded], game.Services.GetServices<IHostedService>().OfType<Listener>().Single().Heard);
    }

    [Fact]
    public async Task ScriptClassesAreBuiltWithConstructorInjection()
    {
        game.Save("Greeter.cs", Greeter);
        await game.StartAsync(services => services.AddSingleton<Names>().AddScript<IGreeter>("Game.Greeter").AddScripts<IGreeter>());
        var greeter = game.Services.GetRequiredService<IGreeter>();
        Assert.Same(greeter, game.Services.GetRequiredService<IGreeter>());
        Assert.Equal("Hello, Ann", greeter.Greet());
        Assert.Equal("Hello, Ann", game.Services.GetRequiredService<LiveList<IGreeter>>().Single().Greet());
    }

    [Fact]
    public async Task AConstructorThatAnEditAddsIsInjectedToo()
    {
        game.Save("Greeter.cs", "using Molt.Hosting.Tests; public class Greeter : IGreeter { public string Greet() => \"Nobody\"; }");
        await game.StartAsync(services => services.AddSingleton<Names>());
        Assert.Equal("Nobody", game.Reloader.Create<IGreeter>("Game.Greeter").Greet());
        game.Save("Greeter.cs", """
            using Molt.Hosting.Tests;
            public class Greeter : IGreeter
            {
                private readonly string text;
                public Greeter() => text = "Nobody";
                public Greeter(Names names, string greeting, int times = 2, DayOfWeek day = DayOfWeek.Friday) => text = $"{greeting} {names.First} {times} {day}";
                public string Greet() => text;
            }
            """);
        Assert.Equal(EditKind.Applied, (await game.Reloader.ReloadAllAsync(Cancellation))!.Kind);
        Assert.Equal("Nobody", game.Reloader.Create<IGreeter>("Game.Greeter").Greet());
        Assert.Equal("Hi Ann 2 Friday", game.Reloader.Create<IGreeter>("Game.Greeter", "Hi").Greet());
        Assert.Equal("Hi Ann 3 Friday", game.Reloader.Create<IGreeter>("Game.Greeter", "Hi", 3).Greet());
    }

    [Fact]
    public async Task AServiceOfScriptsMayBeAskedForByAServiceThatIsMadeBeforeTheHostHasStarted()
    {
        game.Save("Greeter.cs", Greeter);
        await game.StartAsync(services => services.AddSingleton<Names>().AddScript<IGreeter>("Game.Greeter").AddHostedService<GreetingService>());
        Assert.Equal("Hello, Ann", game.Services.GetServices<IHostedService>().OfType<GreetingService>().Single().Greeting);
    }

    [Fact]
    public async Task OptionsAreValidatedWhenTheHostStarts()
    {
        using var host = game.Build(molt: options =>
        {
            options.AddDirectory("1x", "nowhere");
            options.Reloader.PollingInterval = TimeSpan.Zero;
        });
        var failures = (await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Cancellation))).Failures.ToList();
        Assert.Equal(4, failures.Count);
        Assert.Contains($"There is no script directory {Path.Combine(game.Root, "nowhere")}.", failures);
        Assert.Contains(failures, failure => failure.Contains("'1x' is not a namespace", StringComparison.Ordinal));
        Assert.Contains("Molt's polling interval must be above zero.", failures);
    }

    [Fact]
    public async Task TheHealthCheckIsDegradedWhileAFileIsHeldBack()
    {
        game.Save("Score.cs", "public static class Score { }");
        await game.StartAsync(services => services.AddHealthChecks().AddMolt());
        var health = game.Services.GetRequiredService<HealthCheckService>();
        Assert.Equal(HealthStatus.Healthy, (await health.CheckHealthAsync(Cancellation)).Entries["molt"].Status);
        var file = game.Save("Score.cs", "public static class Score { what }");
        await game.Reloader.ReloadAllAsync(Cancellation);
        var entry = (await health.CheckHealthAsync(Cancellation)).Entries["molt"];
        Assert.Equal(HealthStatus.Degraded, entry.Status);
        Assert.Contains(file, entry.Description, StringComparison.Ordinal);
        game.Save("Score.cs", "public static class Score { public static int Total() => 2; }");
        await game.Reloader.ReloadAllAsync(Cancellation);
        Assert.Equal(HealthStatus.Healthy, (await health.CheckHealthAsync(Cancellation)).Entries["molt"].Status);
    }

    [Fact]
    public async Task EditsRefusalsDurationsGenerationAndLiveBodiesAreMeasured()
    {
        game.Save("Score.cs", "public static class Score { public static int Total() => 1; }");
        await game.StartAsync(services => services.AddMetrics());
        using var measured = new Measured(game.Services.GetRequiredService<IMeterFactory>());
        game.Save("Score.cs", "public static class Score { public static int Total() => 2; }");
        await game.Reloader.ReloadAllAsync(Cancellation);
        game.Save("Score.cs", "public static class Score { what }");
        await game.Reloader.ReloadAllAsync(Cancellation);
        Assert.Equal([("molt.edits", "applied", 1.0), ("molt.refusals", "refused", 1.0)], measured.Of("molt.edits", "molt.refusals"));
        Assert.Equal(["apply", "compile", "link", "noticed"], measured.Of("molt.edit.duration").Select(measurement => measurement.Tag).Order());
        measured.Read();
        Assert.Equal([("molt.generation", "", 2.0), ("molt.held_files", "", 1.0), ("molt.live_bodies", "", 1.0)], measured.Of("molt.generation", "molt.live_bodies", "molt.held_files").Order());
    }

    [Fact]
    public async Task EditsAreTraced()
    {
        game.Save("Score.cs", "public static class Score { public static int Total() => 1; }");
        var traced = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Molt",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => { lock (traced) traced.Add(activity); },
        };
        await game.StartAsync();
        ActivitySource.AddActivityListener(listener);
        var file = game.Save("Score.cs", "public static class Score { public static int Total() => 2; }");
        await game.Reloader.ReloadAllAsync(Cancellation);
        var edit = Assert.Single(traced, activity => activity.OperationName == "molt.edit" && activity.GetTagItem("molt.files") is string[] files && files.Contains(file));
        Assert.Equal("applied", edit.GetTagItem("molt.edit.kind"));
        Assert.Equal(["molt.apply", "molt.compile", "molt.link", "molt.noticed"],
            traced.Where(activity => activity.ParentSpanId == edit.SpanId).Select(activity => activity.OperationName).Order());
    }

    [Fact]
    public async Task TheEndOfTheHostEndsTheReloader()
    {
        game.Save("Score.cs", "public class Score { }");
        await game.StartAsync(molt: options => options.Reloader.Watch = true);
        var reloader = game.Reloader;
        Assert.True(reloader.IsMonitoring);
        await game.DisposeAsync();
        Assert.False(reloader.IsMonitoring);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => reloader.ReloadAllAsync(Cancellation));
    }

    private sealed class Listener : IHostedService
    {
        public Listener(CodeReloader reloader) => reloader.Reloaded += (_, report) => Heard.Add(report.Kind);

        public List<EditKind> Heard { get; } = [];

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed class GreetingService(IGreeter greeter) : IHostedService
    {
        public string Greeting { get; } = greeter.Greet();

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
