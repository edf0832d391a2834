package io.shuzheng.voucher.logistics;

import io.shuzheng.agent.message.InboundMessage;
import io.shuzheng.agent.message.ThreadReports;
import io.shuzheng.agent.store.UnitOfWork;
import io.shuzheng.agent.store.WalletReader;
import io.shuzheng.voucher.logistics.DataOrder.Stage;
import io.shuzheng.voucher.market.MarketDirectoryReader;
import io.shuzheng.voucher.market.MarketRole;

/** Takes the operation centre's reports in the threads of orders that it was asked to make vouchers for. */
final class OrderReports implements ThreadReports {

    private final DataOrders orders;
    private final MarketDirectoryReader market;

    OrderReports(DataOrders orders, MarketDirectoryReader market) {
        this.orders = orders;
        this.market = market;
    }

    @Override
    public boolean owns(InboundMessage inbound, WalletReader reader) {
        return DataOrders.find(reader, inbound.message().threadId())
                .filter(order -> order.stage() == Stage.REQUESTED)
                .filter(order -> isByCentre(inbound))
                .isPresent();
    }

    @Override
    public void handle(InboundMessage inbound, UnitOfWork work) {
        orders.voucherRefused(work, inbound.message().threadId());
    }

    private boolean isByCentre(InboundMessage inbound) {
        return inbound.connection()
                .filter(sender -> market.is(sender, MarketRole.OPERATION_CENTRE))
                .isPresent();
    }
}
