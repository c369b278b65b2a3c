namespace Game;

public class Forge(string owner)
{
    private readonly string owner = owner;

    public Func<Task, Task<string>>[] Make(string metal)
    {
        var blows = 1;
        async Task<string> Local(Task heated)
        {
            await heated;
            return $"{metal} {owner}";
        }
        return
        [
            async heated => { await heated; return $"{blows++} {metal} {owner}"; },
            async heated => { await heated; return $"{blows} {metal} {owner}."; },
            Local,
        ];
    }
}
