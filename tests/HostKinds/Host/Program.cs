using Molt;

// Loads scripts that use the host's own types, edits them through the watcher, and says what it saw.
var folder = Directory.CreateTempSubdirectory("molt-host-");
var reports = new System.Threading.Channels.UnboundedChannelOptions();
var channel = System.Threading.Channels.Channel.CreateUnbounded<EditReport>(reports);
await using (var reloader = new CodeReloader())
{
    reloader.Reloaded += (_, report) => channel.Writer.TryWrite(report);
    reloader.Refused += (_, report) => channel.Writer.TryWrite(report);
    Save("return name + \" 1\";");
    await reloader.AddDirectoryAsync("Game", folder.FullName);
    await Expect(EditKind.Loaded);
    var answer = reloader.Bind<Func<string>>("Game.Greeter.Answer");
    var greeter = reloader.Create<IGreeter>("Game.Greeter");
    var before = $"{greeter.Greet()} {answer()}";
    Save("return string.Concat(Enumerable.Repeat(Added(), 2)); } string Added() { return name + \" 2 \";");
    await Expect(EditKind.Applied);
    Save("return missing;");
    await Expect(EditKind.Refused);
    Console.Write($"{before} | {greeter.Greet()}");
}
await TestsInAProcessOfTheirOwn.RunAsync(folder.FullName);
folder.Delete(recursive: true);

void Save(string body) => File.WriteAllText(Path.Combine(folder.FullName, "Greeter.cs"),
    $"public sealed class Greeter : IGreeter {{ private readonly string name = \"host\"; public string Greet() {{ {body} }} public static string Answer() => new Greeter().Greet(); }}");

async Task Expect(EditKind kind)
{
    using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
    var report = await channel.Reader.ReadAsync(patience.Token);
    if (report.Kind != kind) throw new InvalidOperationException($"{report.Kind}: {string.Join('\n', report.Diagnostics)}");
}

/// <summary>What scripts implement.</summary>
public interface IGreeter
{
    string Greet();
}
