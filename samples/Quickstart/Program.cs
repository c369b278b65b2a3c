using Molt;

// The project file puts the path there, so that the scripts are found from whatever directory this is started in.
var folder = (string)AppContext.GetData("Quickstart.Scripts")!;

await using var reloader = new CodeReloader();
var scripts = await reloader.AddDirectoryAsync("Quickstart", folder);
var answer = scripts.Bind<Func<int>>("Quickstart.Answer.Value");

Console.WriteLine($"Change {Path.Combine(folder, "Answer.cs")} and save it. Ctrl+C ends.");
while (true)
{
    Console.WriteLine(answer());
    await Task.Delay(TimeSpan.FromSeconds(1));
}
