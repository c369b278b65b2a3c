public class Turns
{
    private readonly Queue<TaskCompletionSource> gates = new();
    private readonly List<Task> tasks = [];
    private List<string> said = [];

    public Task Next(int point)
    {
        var gate = new TaskCompletionSource();
        gates.Enqueue(gate);
        return gate.Task;
    }

    public int Id(int number) => number;

    public void Say(string text) => said.Add(text);

    public void Start(Task task) => tasks.Add(task);

    public List<string> Turn()
    {
        said = [];
        for (var n = gates.Count; n > 0; n--) gates.Dequeue().SetResult();
        foreach (var task in tasks) if (task.IsFaulted) said.Add(task.Exception.InnerException!.GetType().Name);
        return said;
    }
}
