using Molt.Replay;
using Molt.Replay.Histories;

// Replays the history of a repository as live edits, and compares what its tests say live and cold. Ends with 0 when nothing crashed and nothing was different.
if (ReplayOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine(ReplayOptions.Usage);
    return 2;
}
using var repository = new GitRepository(options.Repository);
var commits = repository.Commits(options);
if (options.Rows is { } file)
{
    foreach (var reference in options.References) System.Runtime.Loader.AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.GetFullPath(reference));
    Console.SetOut(TextWriter.Null); // the tests'
    using var rowFile = new RowFile(file);
    var next = await new ReplayRun(options, commits, repository, rowFile).RunAsync();
    rowFile.Tell(next, "ended");
    rowFile.Dispose();
    Environment.Exit(0); // tests that hang do not keep it
}
using var supervisor = new Supervisor(options, commits);
var rows = supervisor.Run();
Console.Write(Summary.Of(rows));
return rows.Any(row => row.Kind == RowKind.Crashed || !row.Different.IsEmpty) ? 1 : 0;
