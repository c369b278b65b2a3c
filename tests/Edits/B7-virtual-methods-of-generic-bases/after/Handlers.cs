namespace Game;

public abstract class Handler<TRequest, TReply>
{
    public TReply Run(TRequest request) => Handle(request);

    protected abstract TReply Handle(TRequest request);

    public virtual string Name<TExtra>() => $"{typeof(TReply).Name} from {typeof(TRequest).Name} by {typeof(TExtra).Name}";
}

public class Length : Handler<string, int>
{
    protected override int Handle(string request) => request.Length * 100;
}

public class Echo<T> : Handler<T, T>
{
    protected override T Handle(T request) => default!;

    public override string Name<TExtra>() => $"{base.Name<TExtra>()}; {base.Name<T>()}";
}
