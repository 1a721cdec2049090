using CsRules.Refunds;
using CsRules.Returns;
using Microsoft.AspNetCore.Mvc;

namespace CsRules.AspNetCore.Tests;

/// <summary>The same questions asked of controllers.</summary>
[ApiController]
[Route("mvc")]
public sealed class ReturnController(ReturnRights rights, RefundPolicy refunds, AnswerContext at) : ControllerBase
{
    [HttpPost("return-check")]
    public ReturnAnswer Check(ReturnClaim claim) => ReturnAnswer.Of(rights.Decide(claim, at.AsOf), claim.Id, at.Language);

    [HttpPost("refund-quote")]
    public RefundAnswer Quote(RefundClaim claim) => RefundAnswer.Of(refunds.Compile(Orders.Shirts).Plan(claim, at.Today), at.Today, at.Language);

    [HttpPost("own")]
    public ActionResult<OwnRequest> Own(OwnRequest own) => own;
}
